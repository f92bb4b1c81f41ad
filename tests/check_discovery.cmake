# SPDX-License-Identifier: Apache-2.0
# Compares the unit tests that CTest knows in TESTS_DIR with the cases in the executable UNIT_TESTS.

# Listed from a folder of its own, because even a listing overwrites the log of the running CTest.
file(WRITE ${SCRATCH_DIR}/CTestTestfile.cmake "subdirs(\"${TESTS_DIR}\")\n")
execute_process(COMMAND ${CTEST} --test-dir ${SCRATCH_DIR} --show-only --tests-regex "^unit\\."
                OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${UNIT_TESTS} --count OUTPUT_VARIABLE counted COMMAND_ERROR_IS_FATAL ANY)

if(NOT listed MATCHES "Total Tests: ([0-9]+)")
  message(FATAL_ERROR "No count of tests in: ${listed}")
endif()
set(tests ${CMAKE_MATCH_1})
if(NOT counted MATCHES "filters: ([0-9]+)")
  message(FATAL_ERROR "No count of test cases in: ${counted}")
endif()
set(cases ${CMAKE_MATCH_1})
if(cases EQUAL 0 OR NOT cases EQUAL tests)
  message(FATAL_ERROR "The executable has ${cases} test cases, CTest lists ${tests}")
endif()
