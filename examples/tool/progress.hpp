// SPDX-License-Identifier: Apache-2.0
// A long run says how far it is.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <ostream>
#include <string>

namespace tool {

/// A line on standard error now and then, when somebody watches it.
class Progress {
 public:
  explicit Progress(std::ostream& messages)
      : messages_(messages), shown_(isatty(STDERR_FILENO) == 1) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void row() {
    if (shown_ && ++rows_ % 200'000 == 0) messages_ << '\r' << rows_ << " rows" << std::flush;
  }
  ~Progress() {
    if (shown_ && rows_ >= 200'000) messages_ << '\r' << std::string(20, ' ') << '\r';
  }

 private:
  std::ostream& messages_;
  bool shown_;
  std::size_t rows_ = 0;
};

}  // namespace tool
