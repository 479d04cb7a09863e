using Xunit;
using YouthArchive.People.Safety;

namespace YouthArchive.Tests.People.Safety;

public sealed class SafetyRulesTests
{
    [Theory]
    [InlineData("Марат Есенғали", "Марат ағай мені қорқытты", true)]
    [InlineData("Марат Есенғали", "есенғалидан қорқамын", true)]
    [InlineData("Наталья Гордеева", "Это Гордеевой касается", true)]
    [InlineData("Наталья Гордеева", "о НАТАЛЬЕ", true)]
    [InlineData("Дашзэвэгийн Оюунчимэг", "Оюунчимэгээс айж байна", true)]
    [InlineData("Айгүл Сейітжан", "айгүл-сейітжан", true)]
    [InlineData("Айгүл Сейітжан", "сыныптасым туралы", false)]
    [InlineData("Ян Ли", "Ян", false)]
    [InlineData("", "кез келген сөз", false)]
    [InlineData("Марат Есенғали", null, false)]
    public void Name_in_any_case_form_is_found(string name, string? text, bool isNamed) => Assert.Equal(isNamed, SafetyRules.IsNamed(name, text));
}
