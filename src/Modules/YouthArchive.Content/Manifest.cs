using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Content",
    Description = "Pages, news and search.",
    Dependencies = ["YouthArchive.People"])]
