// The syntax of patterns in rule files: RE2's, with a few short forms that keep rules readable.
//
//   {name}      a word class of the lexicon
//   word ... w  any words between, within the sentence
//   word .. w   at most four words between
//   <phrase>    what to underline; all of the match where it is not given
//   don't       also without the apostrophe
//   ~           at either end: the pattern may begin or end inside a word
// Groups never capture. A pattern stands between word borders unless it says otherwise.

#ifndef STANDING_TOOLS_RULEC_SYNTAX_H_
#define STANDING_TOOLS_RULEC_SYNTAX_H_

#include <map>
#include <string>
#include <string_view>

namespace standing::rulec {

struct Translated {
  std::string source;  // a template, see core/src/pattern_text.h
  std::string error;   // empty where all is well
};

// `classes` gives the index of each word class.
Translated TranslatePattern(std::string_view pattern, const std::map<std::string, int>& classes);

// The alternatives of a word class, as one group.
Translated TranslateClassWord(std::string_view word, const std::map<std::string, int>& classes);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_SYNTAX_H_
