# SPDX-License-Identifier: Apache-2.0
# Passes when COMPILE rejects SOURCE with JAMSOS_BAD_LINE and says what the source expects.
file(READ ${SOURCE} text)
if(NOT text MATCHES "// EXPECT: ([^\n]+)")
  message(FATAL_ERROR "${SOURCE} has no line `// EXPECT: regex`")
endif()
set(expected "${CMAKE_MATCH_1}")

set(ENV{LC_ALL} C) # plain quotes and English in the compiler's messages
execute_process(COMMAND ${COMPILE} -DJAMSOS_BAD_LINE ${SOURCE} RESULT_VARIABLE result
                ERROR_VARIABLE messages)
if(result EQUAL 0)
  message(FATAL_ERROR "The bad line compiled")
endif()
if(NOT messages MATCHES "${expected}")
  message(FATAL_ERROR "Rejected, but not for the expected reason /${expected}/:\n${messages}")
endif()
