// Which texts hold the same words: an index over all texts of a workspace, near linear in their length. Of every 8 successive
// runs of 6 code points in a text the first is kept, and all of a further text's are looked up: two texts that share 13 or
// more code points share one of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jihe::rules {

struct SharedRun {
  int earlier = 0;                 // text added before
  std::size_t begin = 0;           // of the longest run, code points in the text just added
  std::size_t earlier_begin = 0;   // and in the earlier one
  std::size_t length = 0;
  std::size_t total = 0;           // code points of all runs that were found
};

class SharedRuns {
 public:
  // Adds a text and gives the earlier texts of other owners that it shares runs with (a few where there are many). The
  // text must stay where it is.
  std::vector<SharedRun> add(std::u32string_view text, int owner);

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t text = 0;
    std::uint32_t at = 0;
    std::uint32_t next = 0;    // further entry with the same hash, counted from 1
  };
  struct Text {
    std::u32string_view text;
    int owner = 0;
  };

  // Measures the run through `at` of the text just added; gives where it ends there.
  std::size_t match(std::vector<SharedRun>& found, std::size_t at, const Entry& entry) const;
  // Keeps the run at `at` of the text just added.
  void insert(std::uint64_t hash, std::size_t at);
  // Room for so many entries. Those of one hash take one slot.
  void make_room(std::size_t entries);
  std::size_t slot(std::uint64_t hash) const;

  std::vector<Text> texts_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;   // the first entry of a hash, counted from 1; open addressing, a power of two
};

}  // namespace jihe::rules
