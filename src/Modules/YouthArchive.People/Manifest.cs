using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "People",
    Description = "Accounts, roles and permissions, the audit trail.",
    Dependencies = [])]
