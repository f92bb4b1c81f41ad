// SPDX-License-Identifier: Apache-2.0
#include "jamsos/lists/share.hpp"

#include "../support.hpp"

using namespace jamsos;
using lists::percent_text;
using lists::Share;
using tests::refusal;

TEST_CASE("share: the published coverage of Situbondo") {
  // 20,413 of 116,229: 17.562742...
  constexpr Share situbondo{20'413, 116'229};
  static_assert(situbondo.hundredths_of_percent() == 1756);
  CHECK(percent_text(situbondo) == "17.56");
}

TEST_CASE("share: two decimals, half away from zero") {
  CHECK(percent_text({0, 7}) == "0.00");
  CHECK(percent_text({7, 7}) == "100.00");
  CHECK(percent_text({1, 3}) == "33.33");
  CHECK(percent_text({2, 3}) == "66.67");
  CHECK(percent_text({1, 20'000}) == "0.01");  // exactly half a hundredth
  CHECK(percent_text({1, 20'001}) == "0.00");
  CHECK(percent_text({99'994, 100'000}) == "99.99");
  CHECK(percent_text({99'995, 100'000}) == "100.00");
  CHECK(percent_text({0, 0}).empty());
  const Share half{1, 20'000};
  CHECK(half.hundredths_of_percent({.direction = RoundingDirection::half_even}) == 0);
}

TEST_CASE("share: a part larger than its whole is refused") {
  CHECK(refusal([] { (void)Share{2, 1}.hundredths_of_percent(); }).code == "invalid_value");
  constexpr std::uint64_t large = 1'000'000'000'000'000;
  CHECK(Share{large, large}.hundredths_of_percent() == 10'000);
  CHECK(refusal([] { (void)Share{1, large + 1}.hundredths_of_percent(); }).code == "overflow");
}
