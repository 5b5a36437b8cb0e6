// Gate: one pass over the folded text finds every literal that any pattern needs.
//
// Cost: per byte one hash of three bytes and one bit of an 8 KB bitmap; more only where a piece of
// a literal occurs. The number of rules does not enter.

#ifndef STANDING_SRC_GATE_H_
#define STANDING_SRC_GATE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "standing/rule.h"

namespace standing {

inline constexpr std::size_t kPieceBytes = 3;  // shortest literal that the gate can find
inline constexpr unsigned kBitmapBits = 16;
inline constexpr unsigned kBucketBits = 12;

// Source: multiplicative hashing (Knuth, TAOCP 6.4) of three bytes; the upper bits are the good
// ones.
inline std::uint32_t HashPiece(const char* piece) {
  const std::uint32_t value =
      static_cast<std::uint32_t>(static_cast<unsigned char>(piece[0])) |
      static_cast<std::uint32_t>(static_cast<unsigned char>(piece[1])) << 8 |
      static_cast<std::uint32_t>(static_cast<unsigned char>(piece[2])) << 16;
  return value * 0x9E3779B1u;
}

struct LiteralHit {
  std::uint32_t literal;
  std::uint32_t begin;  // byte of the folded text
};

// The literals that occur, with their places. Shape: sorted by the place of the piece found, so
// nearly by `begin`; the same literal appears once for each of its places.
void FindLiterals(const GateTables& tables, std::string_view text, std::vector<LiteralHit>& hits);

}  // namespace standing

#endif  // STANDING_SRC_GATE_H_
