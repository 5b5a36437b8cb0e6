#include "gate.h"

namespace standing {

void FindLiterals(const GateTables& tables, std::string_view text, std::vector<LiteralHit>& hits) {
  hits.clear();
  if (text.size() < kPieceBytes) return;
  const std::size_t last = text.size() - kPieceBytes;
  for (std::size_t at = 0; at <= last; ++at) {
    const std::uint32_t hash = HashPiece(text.data() + at);
    const std::uint32_t bit = hash >> (32 - kBitmapBits);
    if ((tables.bitmap[bit >> 6] >> (bit & 63) & 1) == 0) continue;
    const std::uint32_t bucket = hash >> (32 - kBucketBits);
    for (std::size_t i = tables.buckets[bucket]; i < tables.buckets[bucket + 1]; ++i) {
      const std::uint32_t literal = tables.pieces[i] >> 8;
      const std::size_t place = tables.pieces[i] & 0xFF;
      if (place > at) continue;
      const std::uint32_t first = tables.literals[literal];
      const std::string_view bytes =
          tables.bytes.substr(first, tables.literals[literal + 1] - first);
      if (text.substr(at - place, bytes.size()) == bytes) {
        hits.push_back({literal, static_cast<std::uint32_t>(at - place)});
      }
    }
  }
}

}  // namespace standing
