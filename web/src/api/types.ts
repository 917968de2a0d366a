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
export type ProblemDocument = Schemas["Problem"];
export type AllianceOverview = Schemas["Overview"];
export type AlliancePool = Schemas["PoolDocument"];
export type AllianceBridges = Schemas["BridgesDocument"];
export type AllianceMembers = Schemas["MembersDocument"];
export type AllianceOverlap = Schemas["OverlapDocument"];
export type CategoryCount = Schemas["CategoryCount"];
export type ListedResource = Schemas["ListedResource"];
export type EstateOverview = Schemas["EstateOverview"];
export type EndingTerm = Schemas["EndingTerm"];
export type CrossAppointments = Schemas["Estate"];
export type PostPair = Schemas["Pair"];
export type Side = Schemas["Side"];
export type NetworkNode = Schemas["Node"];
export type NetworkLink = Schemas["Link"];
export type NodeLinkNetwork = Schemas["NodeLinkNetwork"];
export type Cut = Schemas["Cut"];
export type Tie = Schemas["TiePage"]["items"][number];
