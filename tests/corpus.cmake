cmake_minimum_required(VERSION 3.25)

# Scores against the measuring corpus, which is not part of the project: real minutes with expected results by hand.

if(NOT EXISTS "${SHARED}/corpus" OR NOT EXISTS "${SHARED}/tools/score.py")
  message("skipped: no corpus beside the project")
  return()
endif()

set(failed 0)
# score(<expected> <input> <least> [options of score.py])
function(score expected input least)
  execute_process(COMMAND "${PROGRAM}" convert "${SHARED}/corpus/${input}" OUTPUT_FILE corpus-actual.json RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    message("${input}: exit ${code}")
    set(failed 1 PARENT_SCOPE)
    return()
  endif()
  execute_process(COMMAND "${SHARED}/tools/score.py" "${SHARED}/corpus/${expected}" corpus-actual.json --min ${least} --diff ${ARGN}
    OUTPUT_VARIABLE report RESULT_VARIABLE code)
  string(REGEX MATCH "ALL [^\n]*" all "${report}")
  message("${input}: ${all}")
  if(NOT code EQUAL 0)
    message("${report}")
    set(failed 1 PARENT_SCOPE)
  endif()
endfunction()

function(score_all folder least)
  execute_process(COMMAND "${SHARED}/tools/score_all.py" "${SHARED}/corpus/${folder}" "${PROGRAM}" convert -- --min ${least} ${ARGN}
    OUTPUT_VARIABLE report RESULT_VARIABLE code)
  string(REGEX MATCH "ALL [^\n]*" all "${report}")
  message("${folder}: ${all}")
  if(NOT code EQUAL 0)
    message("${report}")
    set(failed 1 PARENT_SCOPE)
  endif()
endfunction()

set(ballerup ballerup-2025-05-13)
score(${ballerup}/expected.json ${ballerup}/minutes.txt 1)
score(${ballerup}/expected.json ${ballerup}/wrapped.txt 1
  --ignore section.lines --ignore item.lines --ignore section.paragraphs)
set(unvoted --ignore decision.votes --ignore history.votes --ignore decision.outcome --ignore history.outcome)
score(aarhus-byraad-2025-08-27/expected.json aarhus-byraad-2025-08-27/minutes.pdf 0.99 ${unvoted})
score(aarhus-teknisk-udvalg-2025-10-01/expected.json aarhus-teknisk-udvalg-2025-10-01/minutes.html 0.97 ${unvoted})
score(syddjurs-puk-2013-06-20/expected.json syddjurs-puk-2013-06-20/minutes.pdf 0.97)
score(syddjurs-puk-2013-06-20/expected.json syddjurs-puk-2013-06-20/minutes.docx 0.97)
score_all(semantics 0.99)
score_all(layouts 0.97 --min-each 0.9)

if(failed)
  message(FATAL_ERROR "the corpus scores lower than it has to")
endif()
