import type { Entry } from '../catalog/entry.ts'
import type { Proof } from './reading/phrases.ts'
import type { Speaker, Topic } from './reading/text.ts'
import type { Label } from './vocabulary/patterns.ts'

/** What is said of a candidate: to everybody, only to those who ask, or to nobody. */
export type Verdict = 'certain' | 'likely' | 'silent'

/** Why a place is probably somebody else's: the first reason that holds. */
export type Elsewhere = 'no' | 'speaker' | 'party' | 'topic' | 'cleared' | 'owner' | 'program'

/** Facts of every candidate. */
type SharedFacts = {
  /** Who else uses the number: the catalog's word for it. */
  readonly number: Entry['number']
  readonly topic: Topic
  /** Whom the line speaks of at the place. `scf` also where the word 云函数 stands in a text that names Tencent. */
  readonly speaker: Speaker
  /** In so short a text a number or a name is probably what it is about. */
  readonly isShort: boolean
  /** The words around it are of a manual, a list of codes or an example: nothing has failed there. */
  readonly isReference: boolean
  /** What its line tells: of trouble that is over, or of something made up. Only in what people write. */
  readonly tale: 'settled' | 'invented' | 'none'
  /** It stands in the first cell of a table that says in words what each code or name means. */
  readonly isOfManual: boolean
  /** What stands right beside it: another system, a thing that is counted, a reason that is none of ours … */
  readonly beside: 'system' | 'counted' | 'reply' | 'answer' | 'api' | 'program' | 'nothing'
}

/** One number that is a status code's. */
export type NumberFacts = SharedFacts & {
  /** The code is none of those that web servers answer with. */
  readonly isAboveHttp: boolean
  readonly label: Label | 'none'
  /** It stands in the object in which SCF reports a failure. */
  readonly isInResult: boolean
  /** A function has printed its line: what it calls may have any number. */
  readonly isPrinted: boolean
  /** There is a label on either side. */
  readonly isDouble: boolean
  /** The label is written as a key: a mark that assigns stands behind it. */
  readonly isKey: boolean
  /** The label is SCF's own word for it, a status code; a return code or an error code is everybody's. */
  readonly isStatusCode: boolean
  /** The verdict on the number that this one is listed with: "433 and 446". */
  readonly listedWith: Verdict | 'none'
  readonly elsewhere: Elsewhere
  /** It stands in the answer that a function gives to HTTP: beside headers, a body. */
  readonly isInAnswer: boolean
  /** A client of HTTP tells it as the status that came back. */
  readonly isOfClient: boolean
  /** It is said that it comes no more, and nobody asks why. */
  readonly isGone: boolean
  /** SCF or Tencent Cloud is named around it, not only in traces. */
  readonly isNamed: boolean
  /** It is the end of a metric's name as the monitoring writes it: `Http433`. */
  readonly isMetric: boolean
  /** What was measured stands behind it, and what may be at most. */
  readonly isMeasured: boolean
  readonly namesFunction: boolean
  /** Its label follows a function by name, one that is deployed and none of a program. */
  readonly isOfNamedFunction: boolean
  /** A deployed function is named before it, and beside it what the code stands for. */
  readonly isOfFailedFunction: boolean
  /** A function of which nobody is named is said to have trouble before it. */
  readonly isOfFailingFunction: boolean
  readonly speaksOfFunctions: boolean
  /** How something failed is said before it, in its sentence. */
  readonly followsFailure: boolean
  /** Its sentence speaks of a price, a quota or another amount. */
  readonly isOfAmount: boolean
  /** It is called an error, or is said to be met, in a sentence that complains. */
  readonly isTrouble: boolean
  /** It stands for itself in a sentence that says what failed. */
  readonly isToldAlone: boolean
  /** SCF is named a few words before it, and what follows lets it be what has come. */
  readonly isToldBriefly: boolean
  /** A message of a failure stands shortly before it. */
  readonly hasMessage: boolean
  readonly hasCloudBaseCode: boolean
  /** It stands in the column of status codes of a table. */
  readonly isCell: boolean
  /** A keyword of its own entry stands beside it. */
  readonly hasKeyword: boolean
  /** Something with a label, a name or a message is certain in the text. */
  readonly hasCompany: boolean
  /** Its name stands beside it, and the two are only spoken of. */
  readonly isOfToldPair: boolean
  /** "#439", "x = 439": it does not stand for itself. */
  readonly isPart: boolean
  /** What follows lets it be what has come: nothing, a time, how often, a question. */
  readonly isMet: boolean
  /** It is counted, and so is another code in its line: "434 x3, 433 x2". */
  readonly isTally: boolean
  /** So few words that they are about the number, or few enough for a question. */
  readonly length: 'words' | 'question' | 'text'
}

/** One name or message of the catalog. */
export type PhraseFacts = SharedFacts & {
  readonly kind: 'name' | 'message'
  /** How far it proves its code by itself. */
  readonly proves: Proof
  /** It is assigned to its number, or its number to it: a program or a document says what codes are called. */
  readonly isDefinition: boolean
  /** Its own number stands right beside it. */
  readonly isPaired: boolean
  /** Likewise, and hardly anybody but SCF has the two together. */
  readonly isProvenPair: boolean
  /** The certain number in the same result object: of the same code, or of another. */
  readonly numberOfResult: 'same' | 'other' | 'none'
  /** It is what any program can say that fails, and its line names the other code that the program has ended in. */
  readonly isOfOtherCode: boolean
  /** A function printed it in a run of which the text has SCF's own result. */
  readonly isOfFailedRun: boolean
  /** A class of somebody's program says it. */
  readonly isOfClass: boolean
  /** It only passes on a message, and that is certain by itself. */
  readonly wraps: boolean
  /** The name is CloudBase's, and the text names CloudBase and no other host of functions. */
  readonly isOfCloudBase: boolean
  /** The figures of a run stand in its line: how long it took, and the memory. */
  readonly isBesideFigures: boolean
  /** It is the value of a field that SCF fills: its header, or `errorMessage` of a result. */
  readonly isOfField: boolean
  /** SCF is named right behind it. */
  readonly isNamedBehind: boolean
  /** In talk of a function, with nobody else named. */
  readonly isTalkOfFunction: boolean
  readonly speaksOfFunctions: boolean
  readonly namesOthers: boolean
}

/** How each fact is read at a place. */
export type Readers<F, P> = { readonly [K in keyof F]: (place: P) => F[K] }
