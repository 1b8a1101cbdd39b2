#include "tests/support/case_minutes.hpp"

namespace referat::tests {

std::optional<std::string> whole_minutes(const Fence& fence) {
  const std::string header = "REFERAT Byrådet d. 25-06-2024\n\nMødedato Tirsdag d. 25. juni 2024 kl. 17:00\n\n";
  const std::string item = header + "Punkt 1: En sag\n\n00.01.00-A26-1-24\n\n";
  if (fence.info == "minutes" || fence.info == "json") return fence.text;
  if (fence.info == "page") return "<!DOCTYPE html>" + fence.text;
  if (fence.info == "header") return fence.text + "\nPunkt 1: En sag\n\n00.01.00-A26-1-24\n\nBeslutning\n\nGodkendt.\n";
  if (fence.info == "item") return item + fence.text;
  if (fence.info == "decision") return item + "Beslutning\n\n" + fence.text;
  if (fence.info == "recommendation") return item + "Indstilling\n\n" + fence.text + "\nBeslutning\n\nGodkendt.\n";
  return std::nullopt;
}

}  // namespace referat::tests
