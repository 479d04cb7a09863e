using YouthArchive.Platform.Modules;

[assembly: Module(
    Name = "People",
    Description = "Accounts, schools and classes, guardians' consent, roles and permissions, the audit trail.",
    Dependencies = [])]
[assembly: Feature(
    "YouthArchive.People", Name = "People", Description = "Accounts, schools and classes, guardians' consent, roles and permissions, the audit trail.", IsAlwaysEnabled = true)]
