import { answerQuestion } from "@treeline/services/people/answer";
import { confirmRoot } from "@treeline/services/people/confirm-root";
import { erasePerson } from "@treeline/services/people/erase";
import { getPerson } from "@treeline/services/people/get";
import { hidePerson } from "@treeline/services/people/hide";
import { listHistory } from "@treeline/services/people/history";
import { listPeople } from "@treeline/services/people/list";
import { movePerson } from "@treeline/services/people/move";
import { notSamePerson } from "@treeline/services/people/not-same-person";
import { overrideField } from "@treeline/services/people/override";
import { refreshPerson } from "@treeline/services/people/refresh";
import { releaseField } from "@treeline/services/people/release";
import { samePerson } from "@treeline/services/people/same-person";
import { searchPeople } from "@treeline/services/people/search";
import { undoChange } from "@treeline/services/people/undo";
import { mutationOf, queryOf, router } from "../trpc.ts";

export const people = router({
  list: queryOf(listPeople),
  get: queryOf(getPerson),
  history: queryOf(listHistory),
  erase: mutationOf(erasePerson),
  search: queryOf(searchPeople),
  move: mutationOf(movePerson),
  override: mutationOf(overrideField),
  confirmRoot: mutationOf(confirmRoot),
  hide: mutationOf(hidePerson),
  release: mutationOf(releaseField),
  answer: mutationOf(answerQuestion),
  undo: mutationOf(undoChange),
  refresh: mutationOf(refreshPerson),
  samePerson: mutationOf(samePerson),
  notSamePerson: mutationOf(notSamePerson),
});
