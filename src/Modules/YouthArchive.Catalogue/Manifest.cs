using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Catalogue",
    Description = "Directory of archives, archival citations.",
    Dependencies = ["YouthArchive.Content"])]
