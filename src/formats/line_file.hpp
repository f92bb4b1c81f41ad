// SPDX-License-Identifier: Apache-2.0
// A text file, line by line, in bounded memory.
#pragma once

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {
namespace formats {

/// Cuts a file into lines through one small buffer.
class LineFile {
 public:
  explicit LineFile(const std::string& path)
      : path_(path), file_(std::fopen(path.c_str(), "rb"), &std::fclose) {
    if (file_ == nullptr) fail();
    (void)std::setvbuf(file_.get(), nullptr, _IONBF, 0);  // we have our own
    buffer_.resize(longest_line + 1);
    fill();
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (rest().starts_with(byte_order_mark)) begin_ += byte_order_mark.size();
  }

  /// Goes to the next line; false at the end.
  bool next() {
    if (too_long_) skip_line();
    ++number_;
    std::size_t length = rest().find('\n');
    if (length == std::string_view::npos) {
      fill();
      length = std::min(rest().find('\n'), rest().size());
    }
    too_long_ = length > longest_line;
    if (too_long_) {
      line_ = {};
      return true;
    }
    if (begin_ == end_) return false;
    line_ = {buffer_.data() + begin_, length};
    begin_ = std::min(begin_ + length + 1, end_);
    if (!line_.empty() && line_.back() == '\r') line_ = line_.first(length - 1);
    return true;
  }

  /// May be written to; valid until next().
  [[nodiscard]] std::span<char> line() const { return line_; }
  [[nodiscard]] std::size_t number() const { return number_; }
  /// The line is not given.
  [[nodiscard]] bool too_long() const { return too_long_; }

  static constexpr std::size_t longest_line = std::size_t{256} * 1024;

 private:
  [[nodiscard]] std::string_view rest() const { return {buffer_.data() + begin_, end_ - begin_}; }

  void fill() {
    std::copy(buffer_.data() + begin_, buffer_.data() + end_, buffer_.data());
    end_ -= begin_;
    begin_ = 0;
    end_ += std::fread(buffer_.data() + end_, 1, buffer_.size() - end_, file_.get());
    if (std::ferror(file_.get()) != 0) fail();
  }

  void skip_line() {
    while (begin_ != end_) {
      const std::size_t newline = rest().find('\n');
      if (newline != std::string_view::npos) {
        begin_ += newline + 1;
        return;
      }
      begin_ = end_;
      fill();
    }
  }

  [[noreturn]] void fail() const {
    throw InvalidValue("file", path_, std::generic_category().message(errno));
  }

  std::string path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;  // of what was read and not yet given
  std::span<char> line_;
  std::size_t number_ = 0;
  bool too_long_ = false;
};

}  // namespace formats
}  // namespace v1
}  // namespace jamsos
