// SPDX-License-Identifier: Apache-2.0
#include "sorted_spill.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "jamsos/core/error.hpp"

namespace jamsos {
inline namespace v1 {
namespace lists {

namespace {

constexpr std::size_t block_size = std::size_t{256} * 1024;
using Length = std::uint32_t;

[[noreturn]] void fail(const std::string& path = {}) {
  throw InvalidValue("temporary file", path, std::generic_category().message(errno));
}

/// In the directory for temporary files (TMPDIR), gone when it is closed.
std::FILE* open_temporary_file() {
  std::error_code error;
  std::string path = std::filesystem::temp_directory_path(error).string();
  if (error) throw InvalidValue("temporary file", path, error.message());
  path += "/jamsos-XXXXXX";
  const int descriptor = mkstemp(path.data());
  if (descriptor < 0) fail(path);
  (void)unlink(path.c_str());
  std::FILE* const file = fdopen(descriptor, "w+b");
  if (file == nullptr) {
    const int reason = errno;
    (void)close(descriptor);
    errno = reason;
    fail(path);
  }
  return file;
}

template <class Run>
bool is_later(const Run* a, const Run* b) {
  return a->record() > b->record();
}

std::uint64_t first_bytes(std::string_view record) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i)
    key = key << 8 | (i < record.size() ? static_cast<unsigned char>(record[i]) : 0U);
  return key;
}

}  // namespace

std::string_view SortedSpill::record_of(const Entry& entry) {
  Length length = 0;
  std::memcpy(&length, entry.record, sizeof length);
  return {entry.record + sizeof length, length};
}

std::size_t SortedSpill::held() const {
  return blocks_.size() * block_size + entries_.size() * sizeof(Entry);
}

void SortedSpill::add(std::string_view record) {
  const std::size_t needed = sizeof(Length) + record.size();
  if (needed > block_size)
    throw Overflow("record", std::to_string(record.size()), "too long to be sorted");
  if (blocks_.empty() || block_size - used_ < needed) {
    if (held() + block_size > memory_ && !entries_.empty()) spill();
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_size));
    used_ = 0;
  }
  char* const place = blocks_.back().get() + used_;
  const auto length = static_cast<Length>(record.size());
  std::memcpy(place, &length, sizeof length);
  std::memcpy(place + sizeof length, record.data(), record.size());
  used_ += needed;
  entries_.push_back({first_bytes(record), place});
  ++size_;
}

void SortedSpill::sort() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.key != b.key ? a.key < b.key : record_of(a) < record_of(b);
  });
}

void SortedSpill::spill() {
  sort();
  File file(open_temporary_file(), &std::fclose);
  for (const Entry& entry : entries_) {
    const std::size_t size = sizeof(Length) + record_of(entry).size();
    if (std::fwrite(entry.record, 1, size, file.get()) != size) fail();
  }
  if (std::fflush(file.get()) != 0 || std::fseek(file.get(), 0, SEEK_SET) != 0) fail();
  runs_.emplace_back(std::move(file));
  blocks_.clear();
  entries_.clear();
}

bool SortedSpill::Run::next() {
  Length length = 0;
  if (std::fread(&length, sizeof length, 1, file_.get()) != 1) {
    if (std::ferror(file_.get()) != 0) fail();
    return false;
  }
  record_.resize(length);
  if (std::fread(record_.data(), 1, length, file_.get()) != length) fail();
  return true;
}

void SortedSpill::begin() {
  if (runs_.empty()) {
    sort();
    return;
  }
  if (!entries_.empty()) spill();
  entries_.shrink_to_fit();
  for (Run& run : runs_)
    if (run.next()) heap_.push_back(&run);
  std::make_heap(heap_.begin(), heap_.end(), is_later<Run>);
}

bool SortedSpill::next(std::string_view& record) {
  if (runs_.empty()) {
    if (position_ == entries_.size()) return false;
    record = record_of(entries_[position_++]);
    return true;
  }
  if (last_ != nullptr && last_->next()) {
    heap_.push_back(last_);
    std::push_heap(heap_.begin(), heap_.end(), is_later<Run>);
  }
  last_ = nullptr;
  if (heap_.empty()) return false;
  std::pop_heap(heap_.begin(), heap_.end(), is_later<Run>);
  last_ = heap_.back();
  heap_.pop_back();
  record = last_->record();
  return true;
}

}  // namespace lists
}  // namespace v1
}  // namespace jamsos
