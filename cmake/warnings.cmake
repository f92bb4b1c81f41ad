# SPDX-License-Identifier: Apache-2.0
# A function and not a target: linking a warnings target from jamsos_formats, a static library,
# would pull it into the export set and so to consumers.
function(jamsos_set_warnings target)
  target_compile_options(
    ${target}
    PRIVATE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wsign-conversion
            -Wshadow
            # g++ 12 sees overlapping copies in sums of strings that are none (GCC bug 105651)
            $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
            $<$<BOOL:${JAMSOS_WERROR}>:-Werror>)
endfunction()
