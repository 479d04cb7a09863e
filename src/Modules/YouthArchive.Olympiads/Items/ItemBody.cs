using System.Text.Json.Serialization;

namespace YouthArchive.Olympiads.Items;

/// <summary>
/// What is particular to an item's type: what is shown, and the key. Pages that a pupil sees draw it through the partial view of its
/// type and never write the key. The names of the form fields a response has stand beside each type.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SingleChoice), "single-choice")]
[JsonDerivedType(typeof(MultipleChoice), "multiple-choice")]
[JsonDerivedType(typeof(TrueFalse), "true-false")]
[JsonDerivedType(typeof(ShortAnswer), "short-answer")]
[JsonDerivedType(typeof(NumberAnswer), "number")]
[JsonDerivedType(typeof(Matching), "matching")]
[JsonDerivedType(typeof(GapChoice), "gap-choice")]
[JsonDerivedType(typeof(OpenAnswer), "open")]
[JsonDerivedType(typeof(Transcription), "transcription")]
[JsonDerivedType(typeof(Chronology), "chronology")]
[JsonDerivedType(typeof(Dating), "dating")]
[JsonDerivedType(typeof(Provenance), "provenance")]
[JsonDerivedType(typeof(OriginalOrder), "original-order")]
[JsonDerivedType(typeof(CitationBuilder), "citation")]
[JsonDerivedType(typeof(HotSpot), "hot-spot")]
[JsonDerivedType(typeof(Labelling), "labelling")]
[JsonDerivedType(typeof(SourceCriticism), "source-criticism")]
[JsonDerivedType(typeof(VersionComparison), "version-comparison")]
[JsonDerivedType(typeof(FindingAid), "finding-aid")]
[JsonDerivedType(typeof(FamilyGraph), "family-graph")]
internal abstract record ItemBody;
