// Danish municipal minutes to data. The whole program in ten lines:
//
//   #include <iostream>
//   #include <referat/referat.hpp>
//   int main(int argc, char** argv) {
//     auto source = referat::read(argc > 1 ? argv[1] : "minutes.txt");
//     if (!source) return std::cerr << source.error().message << '\n', 2;
//     auto minutes = referat::parse(*source);
//     if (!minutes) return std::cerr << minutes.error().message << '\n', 2;
//     for (const auto& item : minutes->items)
//       std::cout << item.title.value_or(referat::Text{}).value << '\n';
//     std::cout << referat::to_json(*minutes);
//   }
#pragma once

#include <referat/check.hpp>
#include <referat/diagnostic.hpp>
#include <referat/document.hpp>
#include <referat/emit.hpp>
#include <referat/findings.hpp>
#include <referat/formats.hpp>
#include <referat/index.hpp>
#include <referat/layout.hpp>
#include <referat/parse.hpp>
#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>
#include <referat/span.hpp>
#include <referat/table.hpp>
