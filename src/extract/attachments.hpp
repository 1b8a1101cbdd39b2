// Attachments: their titles, and how many the document itself says there are.
#pragma once

#include <span>

#include "extract/sections.hpp"

namespace referat::extract {

/// Reads all sections of kind `attachments` into the item.
void extract_attachments(const Context& context, std::span<const SectionParts> sections, AgendaItem& item);

}  // namespace referat::extract
