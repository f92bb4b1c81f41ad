# SPDX-License-Identifier: Apache-2.0
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ ${EXPECTED} expected)
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "README.md shows\n${expected}\nbut its program prints\n${printed}")
endif()
