// SPDX-License-Identifier: Apache-2.0
// The whole library in one include.
#pragma once

#include "jamsos/law.hpp"
#include "jamsos/render/benefits.hpp"
#include "jamsos/render/budget.hpp"
#include "jamsos/render/budget_chart.hpp"
#include "jamsos/render/compliance.hpp"
#include "jamsos/render/law_entries.hpp"
#include "jamsos/render/projection.hpp"
#include "jamsos/render/projection_chart.hpp"
#include "jamsos/render/statement.hpp"
#include "jamsos/services/bill.hpp"
#include "jamsos/services/budget.hpp"
#include "jamsos/services/check.hpp"
#include "jamsos/services/comply.hpp"
#include "jamsos/services/difference.hpp"
#include "jamsos/services/jobs.hpp"
#include "jamsos/services/project.hpp"
#include "jamsos/services/reactivate.hpp"
#include "jamsos/services/settle.hpp"
#include "jamsos/services/wage_subsidy.hpp"
#include "jamsos/version.hpp"
