# SPDX-License-Identifier: Apache-2.0
include(CMakePackageConfigHelpers)
set(config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/jamsos)

install(TARGETS jamsos EXPORT jamsosTargets FILE_SET HEADERS COMPONENT dev)
if(JAMSOS_BUILD_FORMATS)
  install(TARGETS jamsos_formats EXPORT jamsosTargets ARCHIVE COMPONENT dev)
endif()
if(JAMSOS_BUILD_LISTS)
  install(TARGETS jamsos_lists EXPORT jamsosTargets ARCHIVE COMPONENT dev)
endif()
if(JAMSOS_BUILD_BATCH)
  install(TARGETS jamsos_batch EXPORT jamsosTargets ARCHIVE COMPONENT dev)
endif()
install(EXPORT jamsosTargets NAMESPACE jamsos:: DESTINATION ${config_dir} COMPONENT dev)

configure_package_config_file(
  cmake/jamsosConfig.cmake.in ${PROJECT_BINARY_DIR}/jamsosConfig.cmake
  INSTALL_DESTINATION ${config_dir} NO_SET_AND_CHECK_MACRO)
# While the major version is 0, a minor version may break source compatibility.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/jamsosConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/jamsosConfig.cmake ${PROJECT_BINARY_DIR}/jamsosConfigVersion.cmake
  DESTINATION ${config_dir}
  COMPONENT dev)

# The way from the .pc file to the headers depends on how deep the library directory lies.
cmake_path(
  RELATIVE_PATH CMAKE_INSTALL_FULL_INCLUDEDIR
  BASE_DIRECTORY ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig
  OUTPUT_VARIABLE pc_to_include)
configure_file(cmake/jamsos.pc.in ${PROJECT_BINARY_DIR}/jamsos.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/jamsos.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT dev)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT dev)
