using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Judging",
    Description = "Rubric, scores, conflicts of interest, ranking, publication.",
    Dependencies = ["YouthArchive.People", "YouthArchive.Programmes"])]
