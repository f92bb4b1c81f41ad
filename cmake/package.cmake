# SPDX-License-Identifier: Apache-2.0
# Debian packages for trying the library out; an archive would want a debian/ directory.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_VENDOR "jamsos")
set(CPACK_PACKAGE_CONTACT "The jamsos developers")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)

# Named, because CPack would drop the split where `dev` is the only component.
set(CPACK_COMPONENTS_ALL dev)
set(CPACK_COMPONENT_DEV_DESCRIPTION "Headers and libraries.")
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libjamsos-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libboost-dev (>= 1.74) | libboost1.81-dev, libhowardhinnant-date-dev (>= 3.0.1), libedlib-dev (>= 1.2.7)")

if(TARGET jamsos_tool)
  list(APPEND CPACK_COMPONENTS_ALL tool)
  install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATAROOTDIR}/doc/jamsos RENAME copyright
          COMPONENT tool)
  set(CPACK_COMPONENT_TOOL_DESCRIPTION "The command-line tool.")
  set(CPACK_DEBIAN_TOOL_PACKAGE_NAME jamsos)
  set(CPACK_DEBIAN_TOOL_PACKAGE_SECTION utils)
  set(CPACK_DEBIAN_TOOL_PACKAGE_SHLIBDEPS ON)
endif()

include(CPack)
