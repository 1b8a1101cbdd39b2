cmake_minimum_required(VERSION 3.25)

# Writes the twins of each sample that has some anew, and compares. A Word file is packed by whatever zlib is there, so
# only that it can be written is looked at.
file(GLOB twins "${ROOT}/samples/*/minutes.pdf")
foreach(twin IN LISTS twins)
  get_filename_component(folder "${twin}" DIRECTORY)
  get_filename_component(name "${folder}" NAME)
  file(COPY "${folder}/minutes.json" "${folder}/minutes.txt" DESTINATION "${WORK}/${name}")
  execute_process(COMMAND "${PYTHON}" "${ROOT}/tests/twins/make_twins.py" "${WORK}/${name}" COMMAND_ERROR_IS_FATAL ANY)
  foreach(file minutes.html minutes.pdf)
    execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${folder}/${file}" "${WORK}/${name}/${file}" RESULT_VARIABLE differs)
    if(differs)
      message(FATAL_ERROR "samples/${name}/${file} is stale: run tests/twins/make_twins.py samples/${name}")
    endif()
  endforeach()
endforeach()
