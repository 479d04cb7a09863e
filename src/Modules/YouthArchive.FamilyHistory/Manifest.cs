using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Family history",
    Description = "The research competition: works, sources, scans, hand-in, checks, blind reading, jury, gallery.",
    Dependencies = ["YouthArchive.People", "YouthArchive.Catalogue", "YouthArchive.Programmes", "YouthArchive.Judging"])]
