// JSON Lines: labelled or unlabelled records in, one answer a line out.

#ifndef STANDING_TOOLS_STANDING_RECORDS_H_
#define STANDING_TOOLS_STANDING_RECORDS_H_

#include <cstddef>
#include <string>

#include "standing/checker.h"

namespace standing {

struct RecordAnswer {
  std::string line;  // one JSON object, without the line break
  bool violation = false;
};

// Errors: a line that is no record is answered by {"id": null, "error": "line N: ..."}, a record
// with an unknown value by the same with its id. `number` counts from 1.
RecordAnswer AnswerRecord(Checker& checker, const std::string& line, std::size_t number);

}  // namespace standing

#endif  // STANDING_TOOLS_STANDING_RECORDS_H_
