/** The shapes of answers by short names; the generated description is the only source of them. */
import type { components } from "@/api/schema";

type Schemas = components["schemas"];

export type Ref = Schemas["Ref"];
export type Hit = Schemas["Hit"];
export type Words = Schemas["Words"];
export type Contact = Schemas["Contact"];
export type Offered = Schemas["Offered"];
export type Own = Schemas["Own"];
export type Provider = Schemas["Provider"];
export type Path = Schemas["Path"];
export type Step = Schemas["Step"];
export type Sharing = Schemas["SharingDocument"];
export type Category = Schemas["Category"];
export type Vocabularies = Schemas["VocabulariesDocument"];
export type NeedPage = Schemas["NeedPage"];
export type ListedNeed = Schemas["ListedNeed"];
export type ChangeAsked = Schemas["ChangeAsked"];
export type CellProblem = Schemas["CellProblem"];
export type RecordDifference = Schemas["RecordDifference"];
export type FieldEdit = Schemas["FieldEdit"];
export type LoadDocument = Schemas["LoadDocument"];
export type LoadLine = Schemas["LoadLine"];
export type LoadListed = Schemas["LoadListed"];
export type LoadTold = Schemas["LoadTold"];
export type RegisterName = Schemas["RegistersDocument"]["registers"][number];
export type JudgementAsked = Schemas["JudgementAsked"];
export type ProblemDocument = Schemas["Problem"];
