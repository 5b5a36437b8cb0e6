// Answers as JSON: one writer for the command line and the browser, so that both give the same.

#ifndef STANDING_SRC_ANSWER_JSON_H_
#define STANDING_SRC_ANSWER_JSON_H_

#include <string>
#include <string_view>

#include "standing/checker.h"

namespace standing {

// A JSON string, with its quotes. Bytes that are no UTF-8 are not looked for.
void AppendJsonString(std::string_view text, std::string& out);

// The members of one finding, between braces. `field` names the profile field it stands in, or is
// empty.
void AppendFinding(const Finding& finding, std::u16string_view text, std::string_view field,
                   std::string& out);

// {"findings": [...], "note": "..."}; the note is empty where the whole text was read.
std::string AnswerJson(const Answer& answer, std::u16string_view text);

// One sentence where the text was only read in part, otherwise empty.
std::string NoteOf(const Answer& answer);

}  // namespace standing

#endif  // STANDING_SRC_ANSWER_JSON_H_
