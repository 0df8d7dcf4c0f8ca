// From a grid to a form: fields by label, both panes of money and goals, indicators with inherited levels, rows that slid.
#pragma once

#include "core/form/form.h"
#include "core/form/profile.h"
#include "core/grid/grid.h"

namespace jihe {

// Reads one table. Never fails: what is not understood is in `unread`, a table that is no form has layout unknown.
Form recognise(const Grid& grid, const Profile& profile);

// Compares the tables of one file (head rows one column off the others) and completes each form's `offset_rows`.
void compare_tables(const std::vector<Grid>& grids, std::vector<Form>& forms);

}  // namespace jihe
