using System.Security.Cryptography;
using System.Text;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>What a selection knows of an applicant: nothing that says who it is.</summary>
/// <param name="Score">Hundredths of a point, 0 to 10,000.</param>
internal sealed record SelectionApplicant(string Code, int Score, string Country, string Region, string Language, string Gender, bool IsMedallist)
{
    public bool Matches(Quota quota) => quota.Value == quota.Dimension switch
    {
        QuotaDimension.Region => Region,
        QuotaDimension.Country => Country,
        QuotaDimension.Language => Language,
        QuotaDimension.Gender => Gender,
        _ => IsMedallist ? QuotaValues.Medallist : "",
    };
}

/// <summary>Everything a selection depends on: the same input gives the same result on every machine.</summary>
/// <param name="Seed">Published. With the code it gives each applicant a lot, which decides between equal totals.</param>
internal sealed record SelectionInput(int Places, IReadOnlyList<Quota> Quotas, string Seed, IReadOnlyList<SelectionApplicant> Applicants)
{
    private const int LotBits = 20;

    /// <summary>From 0; the smaller goes first. 20 bits of SHA-256 of the seed, a line break and the code.</summary>
    public int LotOf(string code) =>
        (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}\n{code}")), 0) & ((1u << LotBits) - 1));

    /// <summary>By score, then lot, then code.</summary>
    public IReadOnlyList<SelectionApplicant> Ranked() =>
        [.. Applicants.OrderByDescending(a => a.Score).ThenBy(a => LotOf(a.Code)).ThenBy(a => a.Code, StringComparer.Ordinal)];

    /// <summary>
    /// What the applicant adds to the total that is maximised: the score first; among equal scores the lots decide. With at most
    /// 2,000 people the lots of all together stay below one hundredth of a point.
    /// </summary>
    public long WeightOf(SelectionApplicant applicant) => ((long)applicant.Score << 32) + (1 << LotBits) - LotOf(applicant.Code);
}
