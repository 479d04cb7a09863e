using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "Summer School",
    Description = "The Summer School of Young Archivists: applications, selection, timetable, workshops, attendance, learning.",
    Dependencies = ["YouthArchive.People", "YouthArchive.Programmes", "YouthArchive.Judging"])]
