# SPDX-License-Identifier: Apache-2.0
# An embedder gets the library and nothing that only its developers need.
get_property(targets DIRECTORY ${jamsos_SOURCE_DIR} PROPERTY BUILDSYSTEM_TARGETS)
if(NOT targets STREQUAL "jamsos")
  message(FATAL_ERROR "More targets than jamsos: ${targets}")
endif()
get_property(subdirectories DIRECTORY ${jamsos_SOURCE_DIR} PROPERTY SUBDIRECTORIES)
if(subdirectories)
  message(FATAL_ERROR "Folders of developers were added: ${subdirectories}")
endif()
get_target_property(options jamsos::jamsos INTERFACE_COMPILE_OPTIONS)
if(options)
  message(FATAL_ERROR "Compiler options leak: ${options}")
endif()
