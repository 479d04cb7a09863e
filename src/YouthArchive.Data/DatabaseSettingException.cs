namespace YouthArchive.Data;

/// <summary>The database's settings cannot be right. The message is for whoever starts the site.</summary>
public sealed class DatabaseSettingException(string message) : Exception(message);
