using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Olympiads",
    Description = "Item bank, papers, sittings, marking, results, analysis, appeals.",
    Dependencies = ["YouthArchive.People", "YouthArchive.Programmes", "YouthArchive.Judging"])]
