"""Words that imitations put before or behind a name to look like a part of its owner: news, login, shop, a country.

Source: written down for this project by its developers from general knowledge of news, shop and phishing names in eight languages;
countries are those of ISO 3166-1 with their usual short names, towns the largest of the countries that the lists serve. Not taken from
any list of imitations. German letters are written with e or without (ue, u); Russian and Ukrainian stand in Latin transcription.
To add a word, write it in the list that says what it is; tests hold the lists lower-case and free of repetitions.
"""

from __future__ import annotations

NEWS = """
24h 24news abendschau actu actualidad actualite actualites actus ahora aktualne aktualno aktualnosci aktuell alert alerta alerte alerts
analysis article articles artikel ausgabe award awards beitrag bericht blog blogs breaking breakingnews briefing broadcast business cast
channel chronicle chronik column corriere courrier cronaca daily deportes dernieres diario diffusion direct directo diretta dzis dzisiaj
economy edition editorial eilmeldung ekonomika enlace entrevista epaper events express extra facts fakten faktencheck faktov fakty feed
finance finances finanzen flash forum gazeta gazette gestern giornale giornaliero gossip headline headlines heute history hoy hub info
infodirect infoline informacion informacje information informatsiya informe infos inside insider insight insights international interview
investigation investor investors jetzt journal journalist journaux kanal kompakt kurier kurs latest leaks letter live liveticker local
magazin magazine mail markets media mediathek mediatheque medien message messenger meteo mirror mobile monde money movie movies music
nachricht nachrichten national network networks new news newsfeed newsletter newsnow newsonline newspaper newsroom newstoday newswire
nieuws nightly notice noticia noticias notizia notizie nouvelle nouvelles nova novini novosti novyny now nyheter observer oggi online
onlinenews opinion page panorama paper podcast podcasts politica politics politik politika politique polityka portal post prensa press
pressa presse primetime programme publication publications publishing quotidiano radio rassegna read reader report reporter reports review
reviews rss science segodnya sendung sendungen show sobytiya sport sports spotlight stampa stories story stream streaming studio sunday tag
tageblatt tagesthemen talk tech telegiornale telegraph television ticker time times today tomorrow top topnews tribune truth tube tv tvnews
ultimas ultimora update updates vecernie vesti video videos view voice vremya watch weather web weekend weekly wetter wiadomosci wiki wire
wirtschaft wissen world worldnews zeitung zhurnal zine zvezdy
"""
"""What news sites call themselves and their parts."""

SERVICE = """
abholung abmeldung abo acceso access account accounts activate activation active admin administration adresse agent aide ajuda
aktualisierung alert amende anmelden anmeldung app appli application apps asistencia assist assistance assistant assurance auth
authentication authorize avis ayuda bank banking benefit benefits bestaetigung bezahlung bezpieczenstwo bill billing bonus buchung call
callcenter cancel cancellation card cards care carta carte cashback center central centre chat check checkin checkout claim claims client
cliente clientes clienti clients cloud cloudservice code colis compte conference confirm confirmacion confirmation connect connection conta
contact contacts conto contract control correo cost crm customer customercare customers customerservice customs dankort dashboard data
delivery demande desk desktop device devices devolucion dienst dienste direct directory dispatch docs document documents donate donation
donations doplata dostava dostavka douane download downloads drive einloggen einzahlung email emails employee employees enroll entrega
envio erp error espace espaceclient express facturation facture faktura fatura file files find finder fix form formulaire formular fraude
free freigabe fund gateway gebuehr gestion get gift giveaway guard guide help helpdesk helpline hilfe home homepage host hotline hr id
identification identity immo impuesto info install insurance intranet invest investment invoice invoices invoicing key klient kontakt
kontakte konto kunde kunden kundendienst kundenkonto kundenportal kundenservice lieferung limited link links livraison locked log login
loginpage logins logistic logistics logon logowanie mail mails manage management manager mandat member members membership message messages
mfa mobil mobile multa my myaccount nachnahme nachweis notification notifications office official officiel officielle offiziell oficial
oplata order orders ordini otp owner paczka paczki paiement paiements paket panel paquete parcel parcels partner partners parts pass
password passwort pay payee payment payments phone pin platba platnosc platnosci plus poczta podatek podpora polska pomoc pomoshch portail
portal portale post premium procedure profile protect protection przesylka quote receipt recevoir rechnung reclamation recover recovery
redelivery reembolso reembolsos refund refunds register registration rembours remboursement renew renewal renouvellement report request
reschedule reservation reservations reserved reset resolution reward rewards rimborsi rimborso safe safety sav scan secu secure secured
securite security seguridad self send sendungsverfolgung server servers service services servicio servizi servizio shipping sicher
sicherheit sign signin signon signup site sklep smart sms soporte spedizione speed spende spenden sperrung sso start statement status
steuer store subscribe subscription subscriptions suivi support survey surveys suspended sync system systems tassa team tech techsupport
ticket tickets token tool tools track tracking trade trader trading training tramite transaccion transfer travel umleitung unlock update
updates upgrade user users uslugi validate validation verfolgung verifica verification verifie verifizierung verify versand vip virtual
voucher vpn wallet wallets warning web webmail website wifi win wniosek zahlung zamowienie zoll zollgebuehr zustellung
"""
"""What phishing calls the thing that its victim should do or log into."""

DEMANDS = """
abholung abmeldung acceso access accesso account accounts activate activation aktualisierung aktywacja amende anmelden anmeldung auth
authentication authenticator authorize authorization bestaetigung bezahlung bezpieczenstwo billing blokada bonus cashback checkout claim
claims client cliente clientes clienti clients colis compte comptes conferma confirm confirmacion confirmation connexion conta
cuenta cuentas customercare customerservice customersupport dane deblokada delivery dostava dostavka einloggen einzahlung entrega envio
espaceclient facturation facture faktura fattura freigabe gestion giftcard giveaway help helpdesk hilfe id identification identity impots
invoice kabinet kasse kennwort kod kompensaciya kompensaciia konto kontakt kredit kunde kunden kundenkonto kundenservice lieferung livraison
locked login logins logowanie logon mandat miconto micuenta moncompte myaccount nachnahme notifica notification notifications oplata oplaty
otp paczka paczki paket paiement paketverfolgung pago pagos pagamento pagamenti paquete parcel parcels parol password passwort pay payment
payments payout pin platba platnosc platnosci podatek pomoc pomoshch portal pozyczka premios priz prize profile przesylka raschet
rechnung recover recovery redelivery redirect reembolso refund refunds register registration rejestracja remboursement renew renewal
reset rimborso rimborsi schet secure secured securite security seguridad sendung sendungsverfolgung sicher sicherheit sicurezza signin
signup soporte sperrung spedizione spedizioni status steuer supporto support suporte survey suspended telepass ticket token tracciamento
track tracking twofactor umleitung unlock update updates utente validate validation verfolgung verifica verificacion verification verifie
verifizierung verify vhod vkhod vorgang voucher vyhod vyplata vyplaty wallet wallets weryfikacja winner wyplata wyplaty zablokowane
zahlung zahlungen zakaz zaloguj zalogui zakazy zamowienie zayavka zoll zugang zustellung zwrot
"""
"""What a host says that wants a password, a payment or a parcel's fee of its visitors: no paper calls a part of itself so."""

SHOP = """
accessories ads advertising angebot apparel auction bag bags beauty best bestprice bike bikes black blackfriday boots boutique brand
brands buy buying car cars cheap clearance clothes clothing coats collection collections cosmetics coupon coupons deal dealer dealers
deals depot design designs discount discounts electronics enligne enlinea eshop factory factoryoutlet fashion favor fitness food foods
footwear furniture gear gifts glasses gold golf goods guenstig gunstig hat hats health home hoodie house jackets jewellery jewelry jewels
kaufen kids kitchen life lifestyle line lounge mall man market mart men mens merch merchandise negozio oferta ofertas off offer offers
offerta offerte onlineshop outlet outletonline outlets part parts perfume plaza pop price prices pricing prix pro product products promo
promos promotion pump rabatt rebajas reduced replica resale reseller running saldi sale sales salg salida sandals scarpe schuhe sconti
shirt shirts shoe shoes shop shoponline shopping shops skincare sneaker sneakers solde soldes sportswear spot store stores style styles
sunglasses supplies supply tienda tiendas toys trainer trainers uhren underwear usados vape vapes vente ventes wardrobe warehouse watches
wear webshop wholesale women womens world zapatillas zapatos
"""
"""What shops call themselves and what they sell."""

BARGAINS = """
akcii akciya akciia angebot angebote ausverkauf bargain blackfriday bestprice cheap clearance deal deals descuento descuentos discount
discounts enlinea enligne eshop factoryoutlet guenstig gunstig koupon kupon obuv oferta ofertas offers offerta offerte okazja okazje onlineshop
outlet outlets outletonline outletstore promo promocja promocje promocion promociones promozione promotion promotions rabatt rabatte rabaty
rebajas rasprodaja rasprodazha reduceri saldi sale sales schnaeppchen sconti sconto skidka skidki shop shoponline shops sklep soldes solde
store stores tienda tiendas vente ventes verkauf webshop wyprzedaz zapatillas zapatos zniszka znyzhka
"""
"""What cheap shops with somebody else's goods call themselves."""

COMPANY = """
academy advisors advisory agency alliance asset assets associates association bank brothers build builders business capital career careers
co college com commerce community company construction consult consultant consultants consulting contractor cooperative corp corporate
corporation council dealer development digital director eco education electric employee employees energy engineering enterprise
enterprises entertainment equipment equity estate estates event exchange executive farm finance financial firm foundation foundations
franchise fund funding funds gaming gas general global gmbh group groupe groups grupo gruppe gruppo guild holding holdings hospital hotel
hotels house hq ii inc industrial industries industry innovation institute international invest investing investments investor job jobs kg
lab laboratories labs law leasing legal llc llp lp ltd ltda management manufacturing marketing materials medical medicine metal mfg motor
motors ngo nv oil org organisation organization partner partners partnership people pharma pharmaceutical pharmacy plc pllc pool power
private production productions project projects properties property publisher realestate realty recruiting recruitment rental rentals
research resource resources retail sa sarl school sciences sell society solution solutions spa srl staff steel studio studios talent team
technologies technology trust union university us venture ventures vision wealth work workers works workshop
"""
"""What companies call their parts and what they offer to staff and partners."""

TECH = """
ai airdrop algo alpha analytics api apk assistant auto bet beta bets betting bit block blockchain bot bots btc capital casino cdn chain
chatbot chatgpt cloud club code coin coins cripto crypto cyber dao dapp data defi dev developer digital domain eth exchange fi finance
forex fund futures fx game gamer gamers games gaming gen go gpt hosting io lab labs ledger lotto metaverse mining mint minter mod mods net
network nft online pay poker pool premium presale pro protocol quantum replay robot sex slot slots soft software stake staking stream swap
tech token tokens trade trading tv ventures virtual vpn vr wallet web web3 win xyz
"""
"""What is in fashion: software, coins, gambling."""

SOCIAL = """
babe babes baby blog care casa chat cheats city club clubs date dating dream dreams facebook fan fanclub fans fest festival forever free
friend friends fun girl girls group hot insta instagram kid kids king linkedin live love lover lovers meet mom moms mum party photo photos
pics porn real rocks room sex social status stop sucks teen telegram tiktok top twitter whatsapp wiki youtube zone
"""
"""What people call their circles; the large platforms."""

REQUEST = """
against am and at by contact for from go in is me my not of official on onthe our real the this to true up upon via visit we with you your
yours
"""
"""Little words that join a name to something else."""

ARTICLES = """
al das den der die el en gli il la las le les lo los mein mi mon my nos notre the un une your
"""
"""Articles and the like, which stand before a name without making it another."""

COUNTRIES = """
afghanistan africa afrika afrique albania algeria algerie america amerika amerique angola arabia argentina argentine armenia asia asie
australia australien austria azerbaijan bahrain balkan bangladesh belarus belgie belgien belgique belgium bharat bolivia bosnia brasil
brazil bulgaria cambodia cameroon canada chile china chine colombia congo costarica croatia cuba cyprus czech czechia danmark denmark
deutschland dubai dutch ecuador eesti egypt egypte emirates england english espagne espana estonia ethiopia eu europa europe european
finland finnland france frankreich french georgia german germany ghana grece greece griechenland guatemala hellas holland hongkong
hrvatska hungary iceland india indien indonesia iran iraq ireland irland israel italia italian italie italien italy jamaica japan jordan
kazakhstan kenya korea kosovo kuwait laos latam latvia latvija lebanon libya lietuva lithuania luxembourg luxemburg macedonia madagascar
maghreb magyar malaysia malta maroc mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nederland nepal
netherlands newzealand niederlande nigeria nordic norge norway norwegen oesterreich oman osterreich pakistan palestine panama paraguay
peru philippines poland polen pologne polska polsko portugal qatar romania rossiya rumania russia russian russie russland rwanda saudi
saudiarabia schweden schweiz scotland senegal serbia singapore slovakia slovenia slovenija slovensko somalia south southafrica spain
spanien spanish srbija srilanka sudan suisse suomi sverige svizzera sweden switzerland syria taiwan tanzania thai thailand tunisia tunisie
turkey turkiye turquie uae ucraina uganda uk ukraina ukraine ukrayina unitedkingdom unitedstates uruguay usa uzbekistan venezuela vietnam
wales yemen zambia zimbabwe
"""
"""Countries and parts of the world in several languages."""

COUNTRY_CODES = """
ae am ar at au az ba bd be bg br by ca ch cl cn co cr cy cz de dk ec ee eg es eu fi fr gb ge gr hk hr hu id ie il in iq ir is it jo jp ke
kr kw kz lt lu lv ma md me mk mt mx my ng nl no nz om pe ph pk pl ps pt qa ro rs ru sa se sg si sk th tn tr tw ua uk us uy uz vn za
"""
"""The two letters of countries as names bear them (ISO 3166-1, and eu and uk)."""

TOWNS = """
amsterdam ankara athens atlanta auckland austin baltimore bangkok barcelona basel beijing beirut belgrade berlin bern birmingham bogota
bonn bordeaux boston bremen bristol brooklyn brussels bruxelles bucharest budapest cairo california capetown chicago cincinnati cleveland
cologne colorado copenhagen dallas delhi denver detroit dortmund dresden dublin duesseldorf edinburgh essen florida frankfurt geneva
geneve genf glasgow halle hamburg hannover hanoi havana helsinki houston indiana istanbul jakarta jerusalem kansas karachi kharkiv kiev
koeln koln krakow kyiv lagos leeds leipzig lille lima lisboa lisbon liverpool london losangeles lugano lviv lyon madrid manchester manila
marseille melbourne mexicocity miami michigan milan milano minsk montana montreal moscow moskau moskva muenchen mumbai munchen munich
nairobi napoli newyork nice nyc odesa ohio orlando oslo ottawa oxford paris philadelphia phoenix porto prague praha quebec riga rio roma
rome rotterdam saigon sandiego santiago saopaulo seattle seoul shanghai sofia stockholm stuttgart sydney tallinn tampa tbilisi tehran
telaviv texas tirana tokyo torino toronto toulouse vancouver vegas venezia vienna vilnius virginia warsaw warszawa washington wien zagreb
zuerich zurich
"""
"""Large towns, and states whose names are used like theirs."""

STATES = """
alabama alaska arizona arkansas california carolina colorado connecticut dakota delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada newhampshire
newjersey newmexico newyork northcarolina northdakota ohio oklahoma ontario oregon pennsylvania rhodeisland southcarolina southdakota
tennessee texas utah vermont virginia washington westvirginia wisconsin wyoming
"""
"""The states of the United States and the largest province of Canada."""

GENERIC = """
aktuell app bank blatt bote channel chronicle cloud courier daily depeche echo express fm games gazeta gazette group health herald info
journal kurier line live magazin magazine mail media mirror net network new news noticias novosti novyny now online page paper pay post
press presse radio report review rundschau shop star store sun tag tagblatt tageblatt telegraph television time times today tribune tv web
week weekly wire world zeitung
"""
"""What half of all papers and firms are called by: alone it tells nobody which one is meant."""

JOINING = "at by for from in is my of on our to with"
"""Little words between a name and what it is joined to."""
