namespace YouthArchive.Tests.Programmes.Certificates;

/// <summary>Small changes such as a forger or a bad copy makes; never none.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] file, Random random)
    {
        var at = random.Next(file.Length);
        byte[] changed = random.Next(4) switch
        {
            0 => [.. file[..at], (byte)(file[at] ^ (1 << random.Next(8))), .. file[(at + 1)..]],
            1 => [.. file[..at], .. file[(at + 1)..]],
            2 => [.. file[..at], (byte)random.Next(256), .. file[at..]],
            _ => file[..Math.Max(1, at)],
        };
        return changed;
    }

    public static string Of(string token, Random random)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
        while (true)
        {
            var at = random.Next(token.Length);
            var changed = random.Next(3) switch
            {
                0 => $"{token[..at]}{letters[random.Next(letters.Length)]}{token[(at + 1)..]}",
                1 => token.Remove(at, 1),
                _ => token.Insert(at, letters[random.Next(letters.Length)].ToString()),
            };
            if (changed != token)
            {
                return changed;
            }
        }
    }
}
