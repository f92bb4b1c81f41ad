// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jamsos {
inline namespace v1 {
namespace batch {

__extension__ typedef unsigned __int128 Wide;

}  // namespace batch
}  // namespace v1
}  // namespace jamsos
