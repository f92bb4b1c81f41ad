# SPDX-License-Identifier: Apache-2.0
# A function, because the benchmarks compile the same sources once more, with optimisation of their
# own. Each instruction set beyond the processor's baseline is one file, chosen at run time.
include(CheckCXXSourceCompiles)
check_cxx_source_compiles("
#if !defined(__x86_64__)
#error no
#endif
int main() { return 0; }
" JAMSOS_X86_64)

function(jamsos_add_batch_sources target)
  set(folder ${PROJECT_SOURCE_DIR}/src/batch)
  target_sources(${target} PRIVATE ${folder}/income_card.cpp ${folder}/kernels_plain.cpp
                                   ${folder}/rate_card.cpp ${folder}/run.cpp)
  if(JAMSOS_X86_64)
    target_sources(${target} PRIVATE ${folder}/kernels_avx2.cpp)
    target_compile_definitions(${target} PRIVATE JAMSOS_BATCH_AVX2)
    set_source_files_properties(${folder}/kernels_avx2.cpp TARGET_DIRECTORY ${target}
                                PROPERTIES COMPILE_OPTIONS -mavx2)
  endif()
endfunction()
