// From a grid to a form: fields by label, both panes of money and goals, indicators with inherited levels, rows that slid.
#pragma once

#include <span>
#include <vector>

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/grid.h"

namespace jihe {

// Reads one table. Never fails: what is not understood is in `unread`, a table that is no form has layout unknown.
Form recognise(const Grid& grid, const Profile& profile);

// Reads the tables of one file, and compares them with each other: head rows one column off the others are `offset_rows`.
std::vector<Form> recognise_all(std::span<const Grid> grids, const Profile& profile);

}  // namespace jihe
