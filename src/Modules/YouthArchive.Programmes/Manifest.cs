using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Programmes",
    Description = "What the four programmes share: season, edition, stage, enrolment.",
    Dependencies = ["YouthArchive.People", "YouthArchive.Content"])]
