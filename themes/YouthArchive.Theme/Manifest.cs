using YouthArchive.Platform.Modules;

[assembly: Theme(Name = "YouthArchive", Description = "The portal as a file room.")]
[assembly: Feature("YouthArchive.Theme", Name = "YouthArchive theme", Category = "Theme", IsAlwaysEnabled = true)]
