// SPDX-License-Identifier: Apache-2.0
#include <jamsos/jamsos.hpp>
