// The limits that hold everywhere. Past one of them: an error that names it, and nothing half-loaded.
#pragma once

#include <cstddef>

namespace jihe {

inline constexpr std::size_t kMaxFileBytes = 64u * 1024 * 1024;
inline constexpr std::size_t kMaxCells = 2'000'000;            // in one table
inline constexpr std::size_t kMaxFileCells = 4 * kMaxCells;    // in all tables of a file
inline constexpr std::size_t kMaxCellBytes = 1024u * 1024;     // of UTF-8 in one cell

inline constexpr std::size_t kMaxUnpackedBytes = 1024u * 1024 * 1024;   // of one part of a .docx or .xlsx
inline constexpr std::size_t kFreeUnpackedBytes = 16u * 1024 * 1024;    // past that, at most kMaxUnpackedRatio
inline constexpr std::size_t kMaxUnpackedRatio = 200;                   // times the packed size
inline constexpr std::size_t kMaxSheetText = 256u * 1024 * 1024;        // of all cells of a workbook: one string may stand in
                                                                        // a million of them
inline constexpr int kMaxSheetRows = 1'048'576;                         // what a worksheet can have, and Excel's own limit
inline constexpr int kMaxSheetColumns = 16'384;
inline constexpr std::size_t kMaxSheetCellUnits = 32'767;               // UTF-16 units of a text that Excel opens
inline constexpr std::size_t kMaxNesting = 256;                         // of elements in an XML part

inline constexpr std::size_t kMaxPlaceText = 16 * 1024;   // bytes of a cell that a place of a finding quotes whole in a JSON
inline constexpr std::size_t kPlaceTextAround = 512;      // report; of a longer one, on either side of where the place begins

}  // namespace jihe
