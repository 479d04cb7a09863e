using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Archive Hack",
    Description = "Teams, repositories and the evidence that judges score by.",
    Dependencies = ["YouthArchive.People", "YouthArchive.Programmes", "YouthArchive.Judging"])]
