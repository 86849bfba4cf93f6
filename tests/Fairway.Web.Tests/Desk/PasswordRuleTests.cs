using Fairway.Web.Accounts;
using Fairway.Web.Accounts.Passwords;

namespace Fairway.Web.Tests.Desk;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("a lantern under the bridge", null)]
    [InlineData("فانوسی زیر پل کهنه", null)]
    [InlineData("twelve chars", null)]
    [InlineData("eleven char", AccountFault.PasswordShort)]
    [InlineData(null, AccountFault.PasswordShort)]
    [InlineData("Password2026!!", AccountFault.PasswordCommon)]
    [InlineData("qwertyuiop12", AccountFault.PasswordCommon)]
    [InlineData("secretsecretsecret", AccountFault.PasswordCommon)]
    [InlineData("aaaaaaaaaaaab", AccountFault.PasswordCommon)]
    [InlineData("123456789012", AccountFault.PasswordCommon)]
    [InlineData("abcdefghijkl", AccountFault.PasswordCommon)]
    [InlineData("Zahra.Ahmadi and more", AccountFault.PasswordOwn)]
    [InlineData("xx zahra.ahmadi@example.org", AccountFault.PasswordOwn)]
    public void A_password_is_long_and_not_what_is_tried_first(string? password, object? fault) =>
        Assert.Equal((AccountFault?)fault, PasswordRule.Check(password, "zahra.ahmadi@example.org"));

    [Theory]
    [InlineData(PasswordRule.Longest, null)]
    [InlineData(PasswordRule.Longest + 1, AccountFault.PasswordLong)]
    public void It_is_of_256_units_at_most(int length, object? fault) =>
        Assert.Equal((AccountFault?)fault, PasswordRule.Check(string.Concat(Enumerable.Repeat("lantern river ", 40))[..length], "a@example.org"));

    [Fact]
    public void Characters_are_counted_as_a_person_counts_them() =>
        Assert.Equal(AccountFault.PasswordShort, PasswordRule.Check("e\u0301a\u0301o\u0301u\u0301i\u0301y\u0301", "a@example.org"));
}
