// SPDX-License-Identifier: Apache-2.0
// The one place where the version of the library and of its law data stand.
#pragma once

#define JAMSOS_VERSION_MAJOR 0
#define JAMSOS_VERSION_MINOR 1
#define JAMSOS_VERSION_PATCH 0

namespace jamsos {
inline namespace v1 {

/// Version of the C++ source interface.
struct LibraryVersion {
  int major_number = JAMSOS_VERSION_MAJOR;
  int minor_number = JAMSOS_VERSION_MINOR;
  int patch_number = JAMSOS_VERSION_PATCH;
};

/// Version of the built-in law tables: year and month in which they were last checked, then a
/// counter. It changes whenever a row, a mark or an interpretation changes, and only then.
inline constexpr const char* gazette_version = "2026.10.0";

}  // namespace v1
}  // namespace jamsos
