// SPDX-License-Identifier: Apache-2.0
// Counts what is taken from the heap, so that a benchmark fails where nothing may be. Included once
// in a program: it replaces the operators of the whole of it.
#pragma once

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <new>

namespace {

std::size_t allocations = 0;

void* counted(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

/// Ends the program when its scope allocated.
class NoAllocation {
 public:
  explicit NoAllocation(benchmark::State& state) : state_(state), before_(allocations) {}
  ~NoAllocation() {
    const std::size_t made = allocations - before_;
    state_.counters["allocations"] = static_cast<double>(made);
    if (made == 0) return;
    std::fprintf(stderr, "%zu heap allocations where none is allowed\n", made);
    std::abort();
  }
  NoAllocation(const NoAllocation&) = delete;
  NoAllocation& operator=(const NoAllocation&) = delete;

 private:
  benchmark::State& state_;
  std::size_t before_;
};

}  // namespace
