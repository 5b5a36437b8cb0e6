// Tables of cases: every row is a test of its own, named by the sentence that it states.

#ifndef STANDING_TESTS_CORE_SUPPORT_TABLE_H_
#define STANDING_TESTS_CORE_SUPPORT_TABLE_H_

#include <gtest/gtest.h>

#include <cctype>
#include <string>
#include <string_view>

namespace standing::testing_support {

// "a key that nobody knows" -> a_key_that_nobody_knows
inline std::string Identifier(std::string_view sentence) {
  std::string out;
  for (const char c : sentence) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (plain) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  return out;
}

// For rows with a member `that`.
template <typename Row>
std::string RowName(const ::testing::TestParamInfo<Row>& row) {
  return Identifier(row.param.that);
}

}  // namespace standing::testing_support

#endif  // STANDING_TESTS_CORE_SUPPORT_TABLE_H_
