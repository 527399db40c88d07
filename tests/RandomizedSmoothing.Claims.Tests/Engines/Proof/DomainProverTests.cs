using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Claims.Tests.Engines;

/// <summary>A proof over a claim's own domain, as a library's user asks for it.</summary>
[TestFixture]
public sealed class DomainProverTests
{
    // Of Theorem 4 only R/σ matters, which its formula shows; d and c are whole numbers that are gone through.
    [Test]
    public void A_claim_of_the_catalogue_is_proved_from_its_smallest_whole_numbers_on()
    {
        var claim = (InequalityClaim)ClaimCatalogue.Find("theorem-4");
        var proof = new DomainProver(claim, claim.GetType()) { MostSubBoxes = 2000 }.Prove(() => false);
        Assert.Multiple(() =>
        {
            Assert.That((proof.Counterexample, proof.Assumed), Is.EqualTo(((Counterexample?)null, (string?)null)));
            Assert.That(proof.Found, Is.EqualTo("slack and margin keep their signs where R, sigma are all multiplied by one number"));
            Assert.That(proof.Tried!.Domain["R"], Is.EqualTo(claim.Domain["R"] with { Low = 1, High = 1 }));
            Assert.That(proof.IsWhole, Is.False, "there are dimensions up to a million");
        });
    }
}
