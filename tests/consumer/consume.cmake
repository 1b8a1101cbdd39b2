cmake_minimum_required(VERSION 3.25)

# Installs everything into an empty place, builds the consumer against the library, and compares its JSON with the
# program's. Where the program was installed, so were its man page and completions.

set(work "${BUILD}/consumer")
file(REMOVE_RECURSE "${work}")
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${code}\n${out}")
  endif()
endfunction()

run(${CMAKE_COMMAND} --install "${BUILD}" --prefix "${work}/prefix")
run(${CMAKE_COMMAND} -G "${GENERATOR}" -DCMAKE_CXX_COMPILER=${COMPILER}
  -S "${SOURCE}" -B "${work}/build" -DCMAKE_PREFIX_PATH=${work}/prefix -DCMAKE_BUILD_TYPE=Release)
run(${CMAKE_COMMAND} --build "${work}/build")
execute_process(COMMAND "${work}/build/consumer" "${SAMPLE}" OUTPUT_FILE "${work}/library.json" ERROR_QUIET RESULT_VARIABLE library)
execute_process(COMMAND "${work}/prefix/bin/referat" convert "${SAMPLE}" OUTPUT_FILE "${work}/program.json" RESULT_VARIABLE program)
if(NOT library EQUAL 0 OR NOT program EQUAL 0)
  message(FATAL_ERROR "consumer: exit ${library}, program: exit ${program}")
endif()
run(${CMAKE_COMMAND} -E compare_files "${work}/library.json" "${work}/program.json")

foreach(pair IN ITEMS man=man/man1/referat.1 bash=bash-completion/completions/referat zsh=zsh/site-functions/_referat
        fish=fish/vendor_completions.d/referat.fish)
  string(REGEX MATCH "^([a-z]+)=(.*)$" pair "${pair}")
  execute_process(COMMAND "${work}/prefix/bin/referat" generate ${CMAKE_MATCH_1} OUTPUT_FILE "${work}/generated")
  run(${CMAKE_COMMAND} -E compare_files "${work}/generated" "${work}/prefix/share/${CMAKE_MATCH_2}")
endforeach()
