// Proof: runs the sentences that rules carry through the checker itself.

#ifndef STANDING_TOOLS_RULEC_PROOF_H_
#define STANDING_TOOLS_RULEC_PROOF_H_

#include <cstddef>
#include <vector>

#include "compile.h"
#include "source.h"

namespace standing::rulec {

struct ProofCounts {
  std::size_t passed = 0;
  std::size_t failed = 0;
};

// Every sentence under `violates` must give a finding of its rule within the [[marked]] words, at
// its level; every one under `allows` nothing above its level; every pattern must be needed by a
// sentence; advice and allowed sentence must pass the checker.
ProofCounts ProveRules(const Source& source, const CompiledRules& compiled,
                       std::vector<Problem>& problems);

}  // namespace standing::rulec

#endif  // STANDING_TOOLS_RULEC_PROOF_H_
