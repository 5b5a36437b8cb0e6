#include "entries.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "support/rule_folder.h"
#include "support/table.h"

namespace standing {
namespace {

using testing_support::Lexicon;
using testing_support::RowName;
using testing_support::RuleFile;
using testing_support::Rules;

const Rules& Small() {
  static const Rules rules({
      Lexicon(),
      RuleFile("profile/general", R"(entries = ["typing", "web design", "seo", "c++"])"),
      RuleFile("profile/other", R"(entries = ["cooking"])"),
  });
  return rules;
}

struct EntryRow {
  const char* that;
  std::string text;
  std::string list;  // from the first entry to the last; empty where the text is no such list
  friend void PrintTo(const EntryRow& row, std::ostream* out) { *out << row.that; }
};

const EntryRow kRows[] = {
    {"lines are entries", "typing\nseo", "typing\nseo"},
    {"commas part entries", "typing, web design, seo", "typing, web design, seo"},
    {"semicolons part entries", "typing; seo", "typing; seo"},
    {"bars part entries", "typing | seo", "typing | seo"},
    {"bullets before the entries do not matter", "\u2022 typing\n\u2022 seo", "typing\n\u2022 seo"},
    {"bullets part entries", "typing \u2022 seo \u2022 web design",
     "typing \u2022 seo \u2022 web design"},
    {"dashes before the entries do not matter", "- typing\n- seo", "typing\n- seo"},
    {"blank entries and a full stop at the end do not matter", "typing,, seo.", "typing,, seo"},
    {"an entry of more than letters is known", "c++, seo", "c++, seo"},
    {"one unknown entry spoils the list", "typing, seo, embedded rust", ""},
    {"an entry is not known by its beginning", "typing, seo for dentists", ""},
    {"one entry is no list", "typing", ""},
    {"an empty text is no list", "", ""},
    {"separators alone are no list", ", ; |", ""},
    {"entries of another rule are unknown", "typing, cooking", ""},
};

class Entries : public testing::TestWithParam<EntryRow> {};

TEST_P(Entries, HoldsThat) {
  const std::string& text = GetParam().text;
  const Span list = ListOfEntries(Small().set(), Small().rule("profile/general"), text);
  ASSERT_LE(list.begin, list.end);
  EXPECT_EQ(text.substr(list.begin, list.end - list.begin), GetParam().list);
}
INSTANTIATE_TEST_SUITE_P(Entries, Entries, testing::ValuesIn(kRows), RowName<EntryRow>);

}  // namespace
}  // namespace standing
